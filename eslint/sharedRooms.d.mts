export declare const rooms: Readonly<Record<string, string>>;
