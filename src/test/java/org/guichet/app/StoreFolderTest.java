package org.guichet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class StoreFolderTest {

    @Test
    void isWhereTheSystemKeepsData() {
        assertThat(StoreFolder.usual(Map.of(), on("Linux")).root())
                .isEqualTo(Path.of("/home/zoe/.local/share/guichet"));
        assertThat(StoreFolder.usual(Map.of("XDG_DATA_HOME", "/data"), on("Linux")).root())
                .isEqualTo(Path.of("/data/guichet"));
        assertThat(StoreFolder.usual(Map.of(), on("Mac OS X")).root())
                .isEqualTo(Path.of("/home/zoe/Library/Application Support/Guichet"));
        assertThat(StoreFolder.usual(Map.of("LOCALAPPDATA", "/local"), on("Windows 11")).root())
                .isEqualTo(Path.of("/local/Guichet"));
    }

    @Test
    void isWhereTheUserSaysItIs() {
        assertThat(
                StoreFolder.usual(Map.of("GUICHET_STORE", "/srv/till", "XDG_DATA_HOME", "/data"), on("Linux")).root())
                .isEqualTo(Path.of("/srv/till"));
    }

    private static Properties on(String system) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", "/home/zoe");
        return properties;
    }
}
