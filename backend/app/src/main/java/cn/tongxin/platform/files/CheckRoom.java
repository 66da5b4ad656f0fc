package cn.tongxin.platform.files;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Unpacking and reading uploads costs processor time: a few go on at once, others wait a while. */
@Singleton
class CheckRoom {
    private final Semaphore room;
    private final Duration waits;

    CheckRoom(
            @ConfigProperty(name = "tongxin.files.checks-at-once") int most,
            @ConfigProperty(name = "tongxin.files.check-waits") Duration waits) {
        this.room = new Semaphore(most, true);
        this.waits = waits;
    }

    /** A look at a content. */
    @FunctionalInterface
    interface Check {
        void run() throws IOException;
    }

    /**
     * @throws ProblemException TOO_MANY when no place has become free in time
     */
    void in(Check check) throws IOException {
        if (!entered()) {
            throw new ProblemException(ProblemCode.TOO_MANY, "正在检查的文件太多，请过一会儿重新上传。");
        }
        try {
            check.run();
        } finally {
            room.release();
        }
    }

    private boolean entered() {
        try {
            return room.tryAcquire(waits.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
