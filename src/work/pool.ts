/** Workers, one a core: each is sent a task when it is free; answers come back in the order of the tasks. */
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Result, Task } from './task.ts'

type Made = Extract<Result, { made: unknown }>['made']
type Asked = Task extends infer T ? (T extends unknown ? Omit<T, 'id'> : never) : never

/** More than this brings nothing but memory: the main thread writes the record alone. */
const MOST = 8

/** Whether workers can be started: from the built program, on a machine with more than one core. */
export function canPool(): boolean {
  return availableParallelism() > 1 && existsSync(workerFile())
}

const workerFile = (): string => fileURLToPath(new URL('./worker.js', import.meta.url))

/** Runs tasks on all cores; as many are taken ahead as keep the workers busy, no more. Throws what a worker could not survive. */
export async function* runPooled(
  tasks: AsyncIterable<Asked>,
  { workers = Math.min(MOST, availableParallelism()), actors }: { workers?: number; actors?: string } = {},
): AsyncGenerator<Made> {
  const pool = Array.from({ length: workers }, () => new Seat(new Worker(workerFile(), { workerData: { actors } })))
  const ahead: Promise<Made>[] = []
  let id = 0
  try {
    for await (const task of tasks) {
      const seat = pool.reduce((least, one) => (one.waiting < least.waiting ? one : least))
      ahead.push(seat.ask({ ...task, id: id++ } as Task))
      if (ahead.length >= workers * 3) yield await ahead.shift()!
    }
    while (ahead.length > 0) yield await ahead.shift()!
  } finally {
    for (const promise of ahead) promise.catch(() => {})
    await Promise.all(pool.map(seat => seat.end()))
  }
}

/** A worker and the answers that it owes. */
class Seat {
  private readonly owed = new Map<number, { resolve: (made: Made) => void; reject: (error: unknown) => void }>()
  private readonly worker: Worker

  constructor(worker: Worker) {
    this.worker = worker
    worker.on('message', (result: Result) => {
      const promise = this.owed.get(result.id)
      this.owed.delete(result.id)
      if ('error' in result) promise?.reject(result.error)
      else promise?.resolve(result.made)
    })
    worker.on('error', error => {
      for (const { reject } of this.owed.values()) reject(error)
      this.owed.clear()
    })
  }

  get waiting(): number {
    return this.owed.size
  }

  ask(task: Task): Promise<Made> {
    return new Promise((resolve, reject) => {
      this.owed.set(task.id, { resolve, reject })
      this.worker.postMessage(task)
    })
  }

  async end(): Promise<void> {
    await this.worker.terminate()
  }
}
