package org.guichet.lab.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guichet.app.CentreConnection;
import org.guichet.lab.website.WebShop;
import org.guichet.sync.http.HttpWebsite;
import org.guichet.wire.Rejected;
import org.guichet.wire.Unreachable;

/**
 * The website in a process of its own: shoppers buy, and each order is told on standard output the moment it is heard of. A line
 * on standard input lets those inside finish, and ends it.
 */
public final class Shop {

    static final String OPEN = "open";

    private static final int SHOPPERS = 3;
    private static final int LOOK_MILLIS = 100;

    private Shop() {}

    /** @param args the centre's address, the token, the event and a seed */
    public static void main(String... args) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        WebShop.Crowd crowd = new WebShop.Crowd(Integer.parseInt(args[2]), SHOPPERS, 1, List.of(),
                Long.parseLong(args[3]));
        try (HttpWebsite website = CentreConnection.website(args[0], "", args[1])) {
            WebShop shop = open(website, crowd, out);
            out.println(OPEN);
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            shop.close();
        }
    }

    /** As often as it takes: the first word through a bad line may be lost. */
    private static WebShop open(HttpWebsite website, WebShop.Crowd crowd, PrintStream out)
            throws InterruptedException {
        while (true) {
            try {
                return WebShop.open(website, crowd, order -> out.println(Bought.of(order).line()));
            } catch (Unreachable | Rejected e) {
                Thread.sleep(LOOK_MILLIS);
            }
        }
    }
}
