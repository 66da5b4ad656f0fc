package cn.tongxin.platform.imports;

import cn.tongxin.platform.files.FileOwner;
import cn.tongxin.platform.jobs.Jobs;
import jakarta.inject.Singleton;
import java.util.UUID;

/** A table that was sent in is read by whoever started its import. */
@Singleton
class ImportedFiles implements FileOwner {
    private final Jobs jobs;

    ImportedFiles(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public String resource() {
        return ImportFiles.RESOURCE;
    }

    @Override
    public String readPermission() {
        return Jobs.READ;
    }

    @Override
    public boolean takesUploads() {
        return true;
    }

    @Override
    public boolean takesTables() {
        return true;
    }

    @Override
    public void requireReadable(UUID job) {
        jobs.requireOwn(job);
    }
}
