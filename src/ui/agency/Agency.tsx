export default function Agency() {
  return null;
}
