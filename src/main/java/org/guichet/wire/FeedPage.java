package org.guichet.wire;

import java.util.List;

/** @param head the last number there is; more than the last item's means that there is more to fetch */
public record FeedPage(List<FeedItem> items, long head) {

    public static final int MOST_ITEMS = 200;

    public FeedPage {
        items = List.copyOf(items);
    }
}
