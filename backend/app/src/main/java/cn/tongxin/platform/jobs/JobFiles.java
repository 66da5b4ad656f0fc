package cn.tongxin.platform.jobs;

import cn.tongxin.platform.files.FileOwner;
import jakarta.inject.Singleton;
import java.util.UUID;

/** What a job has made is downloaded by whoever started it. */
@Singleton
class JobFiles implements FileOwner {
    static final String RESOURCE = "jobs";

    private final JobRepository jobs;

    JobFiles(JobRepository jobs) {
        this.jobs = jobs;
    }

    @Override
    public String resource() {
        return RESOURCE;
    }

    @Override
    public String readPermission() {
        return Jobs.READ;
    }

    @Override
    public boolean takesUploads() {
        return false;
    }

    @Override
    public void requireReadable(UUID job) {
        jobs.progress(job);
    }
}
