/** Tab-separated lines that know no quoting: a tab or line break inside a cell would make two of it. */
import { withoutFormula } from './csv.ts'

export type Cell = string | number | undefined

export const tabbedLine = (cells: readonly Cell[]): string =>
  `${cells.map(cell => (typeof cell === 'string' ? plain(cell) : (cell ?? ''))).join('\t')}\n`

const plain = (cell: string): string => withoutFormula(cell.replace(/\s+/g, ' ').trim())
