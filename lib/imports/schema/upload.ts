import { READING_LIMITS } from "./sheet";

export const FILE_FIELD = "berkas";
/** The largest file that is read, and what a form puts around it; in bytes. */
export const MOST_UPLOADED = READING_LIMITS.bytes + 64 * 1024;
