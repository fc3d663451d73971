/** Status as a shape: what is done is filled, what is not (yet) done is outlined. The word always stands beside it. */
import type { Quad, Status } from '../../serve/api.ts'

const SHAPES: Readonly<Record<Status, React.ReactNode>> = {
  happened: <circle cx="8" cy="8" r="5" fill="currentColor" />,
  ongoing: (
    <>
      <circle cx="8" cy="8" r="5" />
      <path d="M8 3a5 5 0 0 1 0 10z" fill="currentColor" />
    </>
  ),
  planned: <circle cx="8" cy="8" r="5" />,
  promised: <path d="M8 2.5 13.5 8 8 13.5 2.5 8z" />,
  threatened: <path d="M8 2.8 13.6 13H2.4z" />,
  requested: <path d="M2.5 8h9.5M8 3.8 12.2 8 8 12.2" />,
  alleged: (
    <>
      <path d="M5.2 5.8a2.9 2.9 0 1 1 4.2 2.6c-1 .5-1.4 1-1.4 2" />
      <circle cx="8" cy="13" r=".6" fill="currentColor" />
    </>
  ),
  possible: <circle cx="8" cy="8" r="5" strokeDasharray="2.2 2" />,
  denied: <path d="M4 4l8 8M12 4l-8 8" />,
  negated: (
    <>
      <circle cx="8" cy="8" r="5" />
      <path d="M4.5 11.5l7-7" />
    </>
  ),
  cancelled: (
    <>
      <circle cx="8" cy="8" r="5" strokeDasharray="2.2 2" />
      <path d="M2.5 8h11" />
    </>
  ),
}

interface GlyphProps {
  readonly status: Status
  readonly quad?: Quad
}

export function Glyph({ status, quad }: GlyphProps) {
  const side = quad?.endsWith('cooperation') ? 'coop' : quad ? 'conf' : 'plain'
  return (
    <svg className={`glyph ${side}`} viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[status]}
    </svg>
  )
}
