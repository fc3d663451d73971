/** A strict XML reader for tests: elements with their attributes, children and text. Throws where it is not well formed. */
import { SaxesParser } from 'saxes'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

export function readXml(source: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('text', text => {
    open.at(-1)!.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(source).close()
  return root.children[0]!
}

/** Children of that name. */
export const all = (element: Element, name: string): Element[] => element.children.filter(child => child.name === name)
/** Text of the first child of that name. */
export const text = (element: Element, name: string): string | undefined => all(element, name)[0]?.text
