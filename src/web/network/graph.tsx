import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { useEffect, useRef } from 'react'
import Sigma from 'sigma'
import type { Ties } from './ties.ts'

const ROUNDS = 600
const NARROW = 500
// between a spot and its name
const GAP = 4
// strong gravity keeps apart and yet on one page those who have nothing to do with one another
const LAYOUT = { strongGravityMode: true, gravity: 0.25, scalingRatio: 14, edgeWeightInfluence: 0.5, slowDown: 3 }

interface NetProps {
  readonly ties: Ties
  readonly who: string | undefined
  readonly choose: (who: string | undefined) => void
}

/** The picture of the ties; the list beside it says the same to those who do not see it. */
export function Net({ ties, who, choose }: NetProps) {
  const place = useRef<HTMLDivElement>(null)
  const sigma = useRef<Sigma>(undefined)
  const told = useRef(choose)
  told.current = choose
  useEffect(() => {
    const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
    const graph = graphOf(ties)
    const drawing = new Sigma(graph, place.current!, {
      labelFont: getComputedStyle(document.body).fontFamily,
      labelSize: 13,
      labelColor: { color: colour('--ink') },
      labelRenderedSizeThreshold: 6,
      // a name a cell of this many pixels, so that names do not cover one another
      labelGridCellSize: 130,
      labelDensity: 0.7,
      defaultEdgeColor: colour('--line'),
      stagePadding: 40,
      defaultDrawNodeLabel: (context, { x, y, size, label }, { labelFont, labelSize }) => {
        if (!label) return
        context.font = `${labelSize}px ${labelFont}`
        const [wide, all] = [context.measureText(label).width, context.canvas.clientWidth]
        // below where the edge would cut it
        const room = x + size + GAP + wide < all
        const left = room ? x + size + GAP : Math.max(0, Math.min(x - wide / 2, all - wide))
        const foot = room ? y + labelSize / 3 : y + size + labelSize
        context.lineWidth = 3
        context.lineJoin = 'round'
        context.strokeStyle = colour('--panel')
        context.strokeText(label, left, foot)
        context.fillStyle = colour('--ink')
        context.fillText(label, left, foot)
      },
      allowInvalidContainer: true,
      zIndex: true,
      nodeReducer: (id, node) => {
        const who = graph.getAttribute('who')
        const near = isNear(graph, id, who)
        return {
          ...node,
          color: colour(near ? '--accent' : '--line'),
          label: near ? node.label : '',
          // where there is no room for all of them, the list has the names
          forceLabel: (near && who !== undefined && place.current!.clientWidth > NARROW) || id === who,
          zIndex: near ? 1 : 0,
        }
      },
      edgeReducer: (id, edge) => {
        const who = graph.getAttribute('who') as string | undefined
        const lit = who === undefined || graph.hasExtremity(id, who)
        const side = edge.accord >= 0.5 ? '--words-coop' : '--words-conf'
        return { ...edge, color: colour(lit ? side : '--line'), hidden: !lit && who !== undefined }
      },
      // the hovered name's own box, in the desk's colours
      defaultDrawNodeHover: (context, { x, y, size }) => {
        context.strokeStyle = colour('--ink')
        context.beginPath()
        context.arc(x, y, size + 2, 0, Math.PI * 2)
        context.stroke()
      },
    })
    drawing.on('clickNode', ({ node }) => told.current(node === graph.getAttribute('who') ? undefined : node))
    drawing.on('clickStage', () => told.current(undefined))
    sigma.current = drawing
    return () => drawing.kill()
  }, [ties])
  useEffect(() => {
    // told to the graph, where the reducers read it
    sigma.current?.getGraph().setAttribute('who', who)
    sigma.current?.refresh()
  }, [who])
  return <div className="net" ref={place} aria-hidden="true" />
}

const isNear = (graph: Graph, id: string, who: string | undefined): boolean =>
  who === undefined || !graph.hasNode(who) || id === who || graph.areNeighbors(id, who)

/** Always the same picture of the same ties: they begin on a circle in order, and are pulled from there. */
function graphOf({ parties, ties }: Ties): Graph {
  const graph = new Graph({ type: 'undirected' })
  const most = Math.max(1, ...parties.map(({ events }) => events))
  parties.forEach(({ id, name, events }, i) => {
    const turn = (i / parties.length) * Math.PI * 2
    graph.addNode(id, {
      x: Math.cos(turn),
      y: Math.sin(turn),
      label: name,
      size: 3 + Math.sqrt(events / most) * 13,
    })
  })
  const strongest = Math.max(1, ...ties.map(({ events }) => events))
  for (const { a, b, events, accord } of ties)
    graph.mergeUndirectedEdge(a.id, b.id, { weight: events, accord, size: 1 + Math.sqrt(events / strongest) * 6 })
  forceAtlas2.assign(graph, { iterations: ROUNDS, settings: LAYOUT })
  return graph
}
