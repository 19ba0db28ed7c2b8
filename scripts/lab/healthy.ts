export const recordHealthy = async (_: readonly string[]) => {};
