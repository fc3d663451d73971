export function ActorsPage() {
  return <p>soon</p>
}
