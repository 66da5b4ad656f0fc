package cn.tongxin.embedded.process;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void aPortSomebodyListensOnIsNotFree() throws IOException {
        int port;
        for (String address : new String[] {"127.0.0.1", "0.0.0.0", "::"}) {
            try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(address))) {
                port = taken.getLocalPort();
                assertFalse(Ports.isFree(port), address);
            }
            assertTrue(Ports.isFree(port), address);
        }
    }
}
