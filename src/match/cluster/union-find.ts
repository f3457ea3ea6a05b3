/** Disjoint sets over the numbers 0 … size − 1, with path halving; the smallest member stands for its set. */
export interface UnionFind {
  /** The smallest member of the set of `x`. */
  find(x: number): number;
  /** Joins two sets. */
  union(a: number, b: number): void;
}

/** Makes a set of each number below `size`. */
export function createUnionFind(size: number): UnionFind {
  const parent = new Int32Array(size);
  for (let i = 0; i < size; i++) parent[i] = i;
  const find = (x: number): number => {
    let at = x;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  return {
    find,
    union(a, b) {
      const left = find(a);
      const right = find(b);
      if (left < right) parent[right] = left;
      else parent[left] = right;
    },
  };
}
