/** A UUID in lower case. Ids are made outside the rules and come in with the command. */
export type Id = string;

/** Lower-case hexadecimal SHA-256, 64 characters. */
export type Sha256 = string;
