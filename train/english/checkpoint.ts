/** A training run between two epochs, so that it can go on after it was stopped. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Parameters } from './parameters.ts'

/** Epochs and steps that are done. */
export interface Progress {
  readonly epoch: number
  readonly step: number
}

const arrays = (parameters: Parameters): Float32Array[] =>
  Object.values(parameters).flatMap(p => [p.value, p.mean, p.square])

export function saveCheckpoint(path: string, parameters: Parameters, { epoch, step }: Progress): void {
  const bytes = arrays(parameters).map(a => new Uint8Array(a.buffer, a.byteOffset, a.byteLength))
  writeFileSync(`${path}.part`, Buffer.concat([new Uint8Array(new Float64Array([epoch, step]).buffer), ...bytes]))
  renameSync(`${path}.part`, path)
}

/** Fills the parameters and returns how far the run had come; from the beginning where there is no checkpoint. */
export function loadCheckpoint(path: string, parameters: Parameters): Progress {
  if (!existsSync(path)) return { epoch: 0, step: 0 }
  const bytes = new Uint8Array(readFileSync(path))
  const [epoch = 0, step = 0] = new Float64Array(bytes.buffer, 0, 2)
  let at = 16
  for (const array of arrays(parameters)) {
    array.set(new Float32Array(bytes.buffer, at, array.length))
    at += array.byteLength
  }
  return { epoch, step }
}
