package cn.tongxin.bench.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.bench.BenchException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcTest {
    private static final String STAT =
            "4711 (C2 (odd) name) S 1 2 3 4 5 6 7 8 9 10 250 50 70 30 20 0 8 0 12345";

    @Test
    void readsTimesBehindAnyName() {
        assertEquals(new CpuTime(2500, 500), CpuTime.ofStat(STAT));
        assertEquals(new CpuTime(3200, 800), CpuTime.ofStatWithEndedChildren(STAT));
    }

    @Test
    void findsListenersOfAPortOnly() {
        List<String> table =
                List.of(
                        "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when uid",
                        "   0: 0100007F:5E10 00000000:0000 0A 0:0 00:0 0 0 0 111 1 0 100",
                        "   1: 0100007F:5E10 0100007F:A000 01 0:0 00:0 0 0 0 222 1 0 100",
                        "   2: 0100007F:1F90 00000000:0000 0A 0:0 00:0 0 0 0 333 1 0 100");
        assertEquals(List.of("socket:[111]"), Proc.inodesListeningOn(0x5E10, table));
    }

    @Test
    void findsThisProcessByItsPort() throws IOException, BenchException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Proc self = Proc.listeningOn(socket.getLocalPort());
            assertEquals(ProcessHandle.current().pid(), self.pid());
            assertTrue(self.residentBytes() > 10_000_000);
            assertTrue(self.peakResidentBytes() > 10_000_000);
            assertTrue(self.cpu().millis() > 0);
            assertTrue(self.commandLine().get(0).endsWith("java"));
            assertTrue(
                    self.cpuByThread().values().stream()
                            .anyMatch(t -> t.name().equals("VM Thread")));
        }
    }

    @Test
    void theMachinesClockKnowsStolenTime() {
        MachineClock begin = MachineClock.of("cpu  100 0 50 800 50 0 0 0 0 0");
        MachineClock end = MachineClock.of("cpu  160 0 70 900 60 0 0 10 0 0");
        MachineClock window = end.minus(begin);
        assertEquals(200, window.total());
        assertEquals(80, window.busy());
        assertEquals(5.0, window.stealPercent());
        assertEquals(800, window.busyMillis());
    }
}
