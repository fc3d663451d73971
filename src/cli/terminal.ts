/** What is shown only where a person looks: colours and progress on a terminal, none when piped. */
import colors from 'picocolors'

const paints = process.stdout.isTTY === true && !process.env.NO_COLOR

/** Colours that vanish when the output is piped. */
export const paint = colors.createColors(paints)

/** A line that is written over while work goes on, on standard error; silent where that is no terminal. */
export class Progress {
  private shown = 0
  private readonly started = performance.now()

  /** Shows the line at most ten times a second. */
  show(line: (seconds: number) => string): void {
    if (!process.stderr.isTTY) return
    const now = performance.now()
    if (now - this.shown < 100) return
    this.shown = now
    const text = line((now - this.started) / 1000)
    process.stderr.write(`\r\x1b[2K${text.slice(0, (process.stderr.columns ?? 80) - 1)}`)
  }

  /** Wipes the line. */
  end(): void {
    if (process.stderr.isTTY && this.shown > 0) process.stderr.write('\r\x1b[2K')
  }
}

/** Text from reports is data: control characters must not reach the terminal. */
export function plain(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
}

/** Prints a line of JSON or text, and waits where the reader is slow. */
export async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await new Promise(resolve => process.stdout.once('drain', resolve))
}
