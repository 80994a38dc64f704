package org.guichet.ui.seatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColoursTest {

    @Test
    void contrastIsAsWcagCountsIt() {
        assertThat(Colours.contrast(0x000000, 0xFFFFFF)).isEqualTo(21, within(1e-9));
        assertThat(Colours.contrast(0x777777, 0xFFFFFF)).isEqualTo(4.48, within(0.01));
    }

    @Test
    void theEdgeOfEveryZoneStandsOut() {
        for (int zone : MapPalette.OKABE_ITO) {
            for (int background : new int[]{0xFFFFFF, 0x101318}) {
                assertThat(Colours.contrast(Colours.standingOut(zone, background), background))
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    void aColourThatStandsOutStaysAsItIs() {
        assertThat(Colours.standingOut(0x0072B2, 0xFFFFFF)).isEqualTo(0x0072B2);
    }

    @Test
    void numbersAreReadableOnEveryZone() {
        for (int zone : MapPalette.OKABE_ITO) {
            assertThat(Colours.contrast(Colours.textOn(zone), zone)).isGreaterThanOrEqualTo(4.5);
        }
    }
}
