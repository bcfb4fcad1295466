/** The part of jStat that is used; the package ships no types. */
declare module 'jstat' {
  interface Distribution { cdf(x: number, ...parameters: number[]): number; inv(p: number, ...parameters: number[]): number }
  const jStat: { readonly normal: Distribution; readonly studentt: Distribution; readonly centralF: Distribution };
  export default { jStat };
}
