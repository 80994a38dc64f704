package org.guichet.central.http;

import io.helidon.http.encoding.ContentDecoder;
import io.helidon.http.encoding.ContentEncoder;
import io.helidon.http.encoding.ContentEncoding;
import io.helidon.http.encoding.ContentEncodingContext;
import java.util.Set;
import org.guichet.wire.http.Names;

/** Hands packed bodies on as they are: the door unpacks them itself, and stops in time. Without it the server refuses them. */
final class PackedAsItCame implements ContentEncoding {

    static ContentEncodingContext context() {
        return ContentEncodingContext.builder().contentEncodingsDiscoverServices(false)
                .addContentEncoding(new PackedAsItCame()).build();
    }

    @Override
    public Set<String> ids() {
        return Set.of(Names.GZIP);
    }

    @Override
    public boolean supportsEncoding() {
        return false;
    }

    @Override
    public boolean supportsDecoding() {
        return true;
    }

    @Override
    public ContentDecoder decoder() {
        return in -> in;
    }

    @Override
    public ContentEncoder encoder() {
        return ContentEncoder.NO_OP;
    }

    @Override
    public String name() {
        return Names.GZIP;
    }

    @Override
    public String type() {
        return Names.GZIP;
    }
}
