package cn.tongxin.platform.files;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much one account may upload without attaching it to anything: everybody may upload. */
@Singleton
class UploadRoom {
    private final FileContentRepository contents;
    private final int mostFiles;
    private final long mostBytes;

    UploadRoom(
            FileContentRepository contents,
            @ConfigProperty(name = "tongxin.files.waiting-most") int mostFiles,
            @ConfigProperty(name = "tongxin.files.waiting-bytes") long mostBytes) {
        this.contents = contents;
        this.mostFiles = mostFiles;
        this.mostBytes = mostBytes;
    }

    /**
     * Before any byte travels.
     *
     * @throws ProblemException TOO_MANY when there is no room for another file
     */
    void require(UUID account) {
        require(account, 1);
    }

    /** In the transaction that keeps the file: no other upload of the account goes on meanwhile. */
    void claim(UUID account, long bytes) {
        contents.lockUploads(account);
        require(account, bytes);
    }

    private void require(UUID account, long bytes) {
        FileContentRepository.Waiting waiting = contents.waiting(account);
        if (waiting.files() >= mostFiles) {
            throw full("您已有 " + waiting.files() + " 个文件上传后没有用作附件");
        }
        if (waiting.bytes() + bytes > mostBytes) {
            throw full("您上传后没有用作附件的文件合计不能超过 " + mostBytes / 1024 / 1024 + " MB");
        }
    }

    private static ProblemException full(String why) {
        return new ProblemException(ProblemCode.TOO_MANY, why + "，请先提交它们所附的事项；没有用上的 24 小时后自动清除。");
    }
}
