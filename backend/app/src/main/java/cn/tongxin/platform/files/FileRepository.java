package cn.tongxin.platform.files;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.files.FileViews.FileDetail;
import cn.tongxin.platform.persistence.ListSql;
import cn.tongxin.platform.persistence.ScopedRepository;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Every query over the caller's own files. */
@Singleton
class FileRepository extends ScopedRepository<StoredFile> {
    FileRepository(Access access) {
        super(StoredFile.class, access);
    }

    void create(StoredFile file) {
        add(file);
    }

    /** Refuses a file of another. */
    FileDetail own(UUID id) {
        return one(
                id,
                new ListSql.Projection<>(
                        FileContentRepository.DETAIL, "file s", FileContentRepository::detail));
    }

    @Override
    protected Axes axesOf(StoredFile file) {
        return file.axes();
    }
}
