package org.guichet.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Base45Test {

    @Test
    void writesTheExamplesOfItsStandard() {
        assertThat(encode("AB")).isEqualTo("BB8");
        assertThat(encode("Hello!!")).isEqualTo("%69 VD92EX0");
        assertThat(encode("base-45")).isEqualTo("UJCLQE7W581");
        assertThat(Base45.decode("QED8WEX0").map(bytes -> new String(bytes, StandardCharsets.US_ASCII)))
                .hasValue("ietf!");
    }

    @Test
    void refusesWhatNoBytesGive() {
        for (String bad : new String[]{"A", "GGW", ":::", "::", "BBé", "bb8", "BB8\n", "B,8"}) {
            assertThat(Base45.decode(bad)).as(bad).isEmpty();
        }
        assertThat(Base45.decode("FGW")).hasValue(new byte[]{-1, -1});
    }

    private static String encode(String text) {
        return Base45.encode(text.getBytes(StandardCharsets.US_ASCII));
    }
}
