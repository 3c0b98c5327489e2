/** How far an answer may be from the reference's, relative to the reference's largest. Both calculate in float32. */
export const tolerance = 1e-4;
