import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The width that an element has on the page, so that what is drawn in it keeps its letters' size; 0 before it is known. */
export function useWidth<Of extends HTMLElement>(): readonly [RefObject<Of | null>, number] {
  const element = useRef<Of>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    setWidth(element.current!.clientWidth)
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)))
    watch.observe(element.current!)
    return () => watch.disconnect()
  }, [])
  return [element, width]
}
