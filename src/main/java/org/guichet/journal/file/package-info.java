/**
 * The journal on disk: preallocated segment files of checksummed, hash-chained records, one force an append. What a
 * byte means is in {@code docs/journal-format.md}. All access to files goes through {@link org.guichet.journal.file.Disk},
 * so that every single operation can be made to fail.
 */
@NullMarked
package org.guichet.journal.file;

import org.jspecify.annotations.NullMarked;
