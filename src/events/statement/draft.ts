/** What a statement is while it is read: in tokens, before it becomes spans. */
export interface Draft {
  /** Token that heads the source; absent where nobody is named. */
  readonly source?: number
  /** Tokens of the source, half open. */
  readonly sourceRange?: readonly [number, number]
  /** Word that carries the cue. */
  readonly cue: number
  readonly cueRange: readonly [number, number]
  /** Tokens of the content, half open, in the order of the text. */
  readonly content: readonly (readonly [number, number])[]
  readonly addressee?: number
}
