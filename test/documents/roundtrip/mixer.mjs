export function mixer() {}
