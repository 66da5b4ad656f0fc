package cn.tongxin.embedded;

import cn.tongxin.embedded.demo.Checkout;
import cn.tongxin.embedded.start.Options;
import cn.tongxin.embedded.start.Progress;
import cn.tongxin.embedded.start.Run;
import cn.tongxin.embedded.start.UserError;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The program behind {@code ./start}: PostgreSQL, Keycloak, the city, the API, until Ctrl-C. Says
 * one clear sentence and ends with a code other than 0 when it cannot.
 */
public final class Launcher {
    /** Seconds that ./start spent before this program, so that the clock shows all of it. */
    private static final String ALREADY = "tongxin.start.seconds";

    private static final String CHECKOUT = "tongxin.checkout";

    /** A strong reference: Java forgets the level of a logger nobody holds. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Launcher() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        FLYWAY.setLevel(Level.WARNING);
        System.exit(run(args, out, err));
    }

    private static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            Checkout checkout = Checkout.around(Path.of(System.getProperty(CHECKOUT, "")));
            Options options = Options.parse(args, checkout.root());
            Duration already = Duration.ofSeconds(Long.getLong(ALREADY, 0));
            return new Run(checkout, options, new Progress(out, already), err).untilStopped();
        } catch (UserError | IOException e) {
            err.println(e.getMessage());
            return 2;
        }
    }
}
