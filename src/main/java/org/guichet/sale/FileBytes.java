package org.guichet.sale;

/** A file's content, never changed. */
public final class FileBytes {

    public static final FileBytes NONE = new FileBytes(new byte[0]);

    private final byte[] bytes;

    public FileBytes(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
