package org.guichet.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BreakerTest {

    private final Breaker breaker = new Breaker(bound -> bound - 1);

    private void fail(long now) {
        assertThat(breaker.begin(now)).isTrue();
        breaker.failed(now);
    }

    @Test
    void oneFailureIsForgivenAndTwoInARowMakeAPause() {
        fail(0);
        assertThat(breaker.begin(1)).isTrue();
        breaker.worked();
        fail(2);
        fail(3);
        assertThat(breaker.isOpen(4)).isTrue();
        assertThat(breaker.begin(4)).isFalse();
    }

    @Test
    void afterThePauseOneCallFindsOutAndTheOthersWaitForIt() {
        fail(0);
        fail(0);
        assertThat(breaker.begin(9_998)).isFalse();
        assertThat(breaker.begin(9_999)).isTrue();
        assertThat(breaker.begin(9_999)).as("only one at a time").isFalse();
        breaker.worked();
        assertThat(breaker.begin(10_000)).isTrue();
        assertThat(breaker.begin(10_000)).isTrue();
    }

    @Test
    void thePauseDoublesUpToTwoMinutes() {
        fail(0);
        long now = 0;
        long last = 0;
        for (int failure = 0; failure < 10; failure++) {
            fail(now);
            long pause = 0;
            while (breaker.isOpen(now + pause)) {
                pause++;
            }
            assertThat(pause).isBetween(last, 120_000L);
            last = pause;
            now += pause;
        }
        assertThat(last).isEqualTo(119_999);
    }

    @Test
    void restsAsLongAsTheCentreAsksAndAtOnceNoMoreWhenTheLineIsBack() {
        assertThat(breaker.begin(0)).isTrue();
        breaker.rest(0, 7_000);
        assertThat(breaker.isOpen(6_999)).isTrue();
        assertThat(breaker.isOpen(7_000)).isFalse();
        breaker.rest(7_000, 60_000);
        breaker.reset();
        assertThat(breaker.begin(7_001)).isTrue();
    }

    @Test
    void oneCallInTenMayBeMadeTwice() {
        RetryBudget budget = new RetryBudget();
        int retries = 0;
        for (int call = 0; call < 1_000; call++) {
            budget.called();
            retries += budget.retry() ? 1 : 0;
        }
        assertThat(retries).isBetween(100, 101);
    }

    @Test
    void whatWasSavedInQuietTimesIsBounded() {
        RetryBudget budget = new RetryBudget();
        for (int call = 0; call < 1_000; call++) {
            budget.called();
        }
        int retries = 0;
        while (budget.retry()) {
            retries++;
        }
        assertThat(retries).isEqualTo(3);
    }
}
