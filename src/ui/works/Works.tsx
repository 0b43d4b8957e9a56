export default function Works() {
  return null;
}
