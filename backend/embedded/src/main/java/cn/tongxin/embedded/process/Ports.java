package cn.tongxin.embedded.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** TCP ports of the loopback address. */
public final class Ports {
    private Ports() {}

    /** Nobody listens on it, neither under 127.0.0.1 nor under the other address of localhost. */
    public static boolean isFree(int port) {
        return canListen(port) && !answersOnIpv6(port);
    }

    /** A browser may try ::1 first and would then talk to somebody else. */
    private static boolean answersOnIpv6(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("::1", port), 200);
            return true;
        } catch (IOException e) {
            return false; // refused, or no IPv6 here
        }
    }

    private static boolean canListen(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Without it, connections of a server stopped a second ago make the port look taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A port nobody listens on at this moment. */
    public static int anyFree() throws IOException {
        try (ServerSocket socket =
                new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}
