package cn.tongxin.bench.machine;

import cn.tongxin.bench.BenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What Linux tells about one process of our own user, read from {@code /proc}. */
public record Proc(long pid) {
    /** The kernel reports times to user space in 1/100 s on every architecture we run on. */
    static final int MILLIS_PER_TICK = 10;

    /** Far more than a pool of connections that is being closed needs. */
    private static final int MOST_LOOKS = 1_000;

    private static final String LISTENING = "0A";

    /** The process that listens on this TCP port; the oldest one when children share it. */
    public static Proc listeningOn(int port) throws IOException, BenchException {
        List<String> inodes = new ArrayList<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            if (Files.exists(Path.of(table))) {
                inodes.addAll(inodesListeningOn(port, Files.readAllLines(Path.of(table))));
            }
        }
        OptionalLong pid = OptionalLong.empty();
        if (!inodes.isEmpty()) {
            try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
                pid =
                        all.mapToLong(ProcessHandle::pid)
                                .filter(candidate -> new Proc(candidate).holdsSocket(inodes))
                                .min();
            }
        }
        return new Proc(pid.orElseThrow(() -> new BenchException("本机没有本用户的进程在监听端口 " + port + "。")));
    }

    static List<String> inodesListeningOn(int port, List<String> table) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        List<String> inodes = new ArrayList<>();
        for (String line : table) {
            String[] cell = line.strip().split("\\s+");
            if (cell.length > 9 && cell[1].endsWith(suffix) && cell[3].equals(LISTENING)) {
                inodes.add("socket:[" + cell[9] + "]");
            }
        }
        return inodes;
    }

    private boolean holdsSocket(List<String> inodes) {
        try (Stream<Path> descriptors = Files.list(file("fd"))) {
            for (Path descriptor : descriptors.toList()) {
                if (inodes.contains(Files.readSymbolicLink(descriptor).toString())) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false; // another user's process, or one that just ended
        }
    }

    /** Processor time of this process alone. */
    public CpuTime cpu() throws IOException {
        return CpuTime.ofStat(Files.readString(file("stat")));
    }

    /**
     * Processor time of this process, of its living children, and of those that have ended. A child
     * that ends while we look would count twice or not at all: then we look again.
     */
    public CpuTime cpuWithChildren() throws IOException {
        for (int look = 1; look <= MOST_LOOKS; look++) {
            List<Long> children = children();
            try {
                CpuTime sum = CpuTime.ofStatWithEndedChildren(Files.readString(file("stat")));
                for (long child : children) {
                    sum = sum.plus(new Proc(child).cpu());
                }
                if (children.equals(children())) {
                    return sum;
                }
            } catch (NoSuchFileException ended) {
                continue;
            }
        }
        throw new IOException("the children of process " + pid + " keep ending");
    }

    private List<Long> children() {
        try (Stream<ProcessHandle> children = ProcessHandle.of(pid).orElseThrow().children()) {
            return children.map(ProcessHandle::pid).sorted().toList();
        }
    }

    /** A thread as it stands. */
    public record ThreadCpu(String name, CpuTime cpu) {}

    /** Processor time of each living thread, by its id. */
    public Map<String, ThreadCpu> cpuByThread() throws IOException {
        Map<String, ThreadCpu> threads = new HashMap<>();
        try (Stream<Path> tasks = Files.list(file("task"))) {
            for (Path task : tasks.toList()) {
                try {
                    String name = Files.readString(task.resolve("comm")).strip();
                    CpuTime cpu = CpuTime.ofStat(Files.readString(task.resolve("stat")));
                    threads.put(task.getFileName().toString(), new ThreadCpu(name, cpu));
                } catch (IOException e) {
                    continue; // the thread ended while we were looking
                }
            }
        }
        return threads;
    }

    /** Resident memory, bytes. */
    public long residentBytes() throws IOException, BenchException {
        return statusBytes("VmRSS");
    }

    /** The most resident memory it ever had, bytes. */
    public long peakResidentBytes() throws IOException, BenchException {
        return statusBytes("VmHWM");
    }

    private long statusBytes(String field) throws IOException, BenchException {
        for (String line : Files.readAllLines(file("status"))) {
            if (line.startsWith(field + ":")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
            }
        }
        throw new BenchException("系统没有给出进程 " + pid + " 的 " + field + "。");
    }

    public List<String> commandLine() throws IOException {
        return List.of(Files.readString(file("cmdline")).split("\0"));
    }

    public Map<String, String> environment() throws IOException {
        Map<String, String> environment = new HashMap<>();
        for (String entry : Files.readString(file("environ")).split("\0")) {
            int cut = entry.indexOf('=');
            if (cut > 0) {
                environment.put(entry.substring(0, cut), entry.substring(cut + 1));
            }
        }
        return environment;
    }

    public Path workingDirectory() throws IOException {
        return Files.readSymbolicLink(file("cwd"));
    }

    /** Gone, although nobody has asked for its exit code yet. */
    public boolean hasEnded() throws IOException {
        try {
            String stat = Files.readString(file("stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z';
        } catch (NoSuchFileException gone) {
            return true;
        }
    }

    public Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid);
    }

    private Path file(String name) {
        return Path.of("/proc", String.valueOf(pid), name);
    }
}
