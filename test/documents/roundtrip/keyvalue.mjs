export function keyvalue() {}
