declare module "virtual:shipped" {
  const shipped: readonly import("./shipped.ts").Shipped[];
  export default shipped;
}
