export function DyadPage() {
  return <p>soon</p>
}
