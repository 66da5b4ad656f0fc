package cn.tongxin.platform.files;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.platform.files.FileViews.FileDetail;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Row and content come and go together: under one lock per content, the content first. */
@Singleton
class FileKeepingService {
    private static final String WRITE = "file:write";

    private final FileRepository files;
    private final FileContentRepository contents;
    private final FileStore store;
    private final UploadRoom room;
    private final CurrentCaller caller;
    private final TimeOrderedIds ids;

    FileKeepingService(
            FileRepository files,
            FileContentRepository contents,
            FileStore store,
            UploadRoom room,
            CurrentCaller caller,
            TimeOrderedIds ids) {
        this.files = files;
        this.contents = contents;
        this.store = store;
        this.room = room;
        this.caller = caller;
        this.ids = ids;
    }

    @Transactional
    FileDetail keep(StoredFile.Content content, StoredFile.Use use) {
        UUID account =
                Optional.ofNullable(caller.accountId())
                        .orElseThrow(
                                () -> new ProblemException(ProblemCode.FORBIDDEN, "请先由管理员为您建立账户。"));
        if (use.subject() == null) {
            room.claim(account, content.arrived().size());
        }
        contents.lock(content.arrived().sha256());
        store.keep(content.arrived());
        UUID id = ids.next();
        return caller.with(
                WRITE,
                () -> {
                    files.create(new StoredFile(id, account, content, use));
                    return files.own(id);
                });
    }

    /** Removes a content of which no row speaks. */
    @Transactional
    void removeContent(String sha256) {
        contents.lock(sha256);
        if (contents.known(Set.of(sha256)).isEmpty()) {
            store.remove(sha256);
        }
    }
}
