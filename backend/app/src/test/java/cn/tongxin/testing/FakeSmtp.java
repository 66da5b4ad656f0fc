package cn.tongxin.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * A mail server on this machine that speaks SMTP as RFC 5321 says, keeps what it was given, and
 * fails in the ways real ones do.
 */
public final class FakeSmtp implements AutoCloseable {
    private static final Duration GREETING = Duration.ofMillis(30);

    private final int port;
    private final BlockingQueue<ReceivedMail> mails = new LinkedBlockingQueue<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch hanging = new CountDownLatch(0);
    private volatile ServerSocket server;
    private volatile Thread accepting;

    public FakeSmtp() {
        server = bind(0);
        port = server.getLocalPort();
        accepting = accept(server);
    }

    public int port() {
        return port;
    }

    /** Forgets every mail and every failure it was asked for. */
    public void reset() {
        answerAgain();
        listen();
        mails.clear();
        refusals.clear();
    }

    public List<ReceivedMail> mails() {
        return List.copyOf(mails);
    }

    /**
     * The next mail, for a sender that works in the background.
     *
     * @param otherwise what to say of how things stand when none comes
     */
    public ReceivedMail next(Duration atMost, Supplier<String> otherwise) {
        try {
            ReceivedMail mail = mails.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
            if (mail == null) {
                throw new AssertionError("no mail within " + atMost + ": " + otherwise.get());
            }
            return mail;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The next recipient is answered with this, like {@code 451 try later}. */
    public void refuse(String reply) {
        refusals.add(reply);
    }

    /** Takes mails and says nothing about them until {@link #answerAgain}. */
    public void hang() {
        hanging = new CountDownLatch(1);
    }

    public void answerAgain() {
        hanging.countDown();
    }

    /** From here on connections are refused. */
    public void leave() {
        closeAll();
    }

    /** Is there again, at the same port. */
    public void listen() {
        if (server.isClosed()) {
            server = bind(port);
            accepting = accept(server);
        }
    }

    @Override
    public void close() {
        answerAgain();
        closeAll();
    }

    private void closeAll() {
        try {
            server.close();
            // A thread still inside accept() keeps the port open: it is gone when that thread is.
            accepting.join();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static ServerSocket bind(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Thread accept(ServerSocket listening) {
        return daemon(
                () -> {
                    while (!listening.isClosed()) {
                        try {
                            Socket connection = listening.accept();
                            connections.add(connection);
                            daemon(() -> converse(connection));
                        } catch (IOException closed) {
                            return;
                        }
                    }
                });
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fake-smtp");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void converse(Socket connection) {
        try (connection;
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        connection.getInputStream(), StandardCharsets.US_ASCII))) {
            OutputStream out = connection.getOutputStream();
            // No real server greets before its client has looked around: vertx-mail-client loses
            // what
            // comes before it has set its handler, and then waits for it.
            LockSupport.parkNanos(GREETING.toNanos());
            say(out, "220 fake ESMTP");
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
                switch (verb) {
                    case "EHLO" -> say(out, "250-fake\r\n250 ENHANCEDSTATUSCODES");
                    case "RCPT" -> {
                        String refusal = refusals.poll();
                        recipient = line.replaceFirst(".*<(.*)>.*", "$1");
                        say(out, refusal == null ? "250 2.1.5 ok" : refusal);
                    }
                    case "DATA" -> {
                        say(out, "354 go on");
                        ReceivedMail mail = new ReceivedMail(recipient, untilDot(in));
                        hanging.await();
                        mails.add(mail);
                        say(out, "250 2.0.0 taken");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 2.0.0 ok");
                }
            }
        } catch (IOException gone) {
            // The other side hung up, or this server left.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(connection);
        }
    }

    private static String untilDot(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line.startsWith("..") ? line.substring(1) : line).append('\n');
        }
        return text.toString();
    }

    private static void say(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
