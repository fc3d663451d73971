export function ActorPage() {
  return <p>soon</p>
}
