/** One worker: opens knowledge once, then reads what it is sent. */
import { parentPort, workerData } from 'node:worker_threads'
import { annotate } from '../annotate/annotate.ts'
import { read } from '../pipeline.ts'
import { openKnowledge } from '../resource/resource.ts'
import type { Result, Task } from './task.ts'

const knowledge = openKnowledge((workerData as { actors?: string } | null)?.actors)

parentPort?.on('message', async (task: Task) => {
  const result = await perform(task).catch((error: unknown) => ({ id: task.id, error }))
  parentPort?.postMessage(result)
})

async function perform(task: Task): Promise<Result> {
  const known = await knowledge
  if ('capture' in task) return { id: task.id, made: await read(task.capture, known) }
  return { id: task.id, made: annotate(task.article, known.english) }
}
