package cn.tongxin.governance.institutes;

import cn.tongxin.platform.files.FileOwner;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Whoever may read a plan or report may read what is attached to it. */
@Singleton
class PaperFiles implements FileOwner {
    static final String RESOURCE = "institute-papers";

    private final PaperRepository papers;

    PaperFiles(PaperRepository papers) {
        this.papers = papers;
    }

    @Override
    public String resource() {
        return RESOURCE;
    }

    @Override
    public String readPermission() {
        return "institute-paper:read";
    }

    @Override
    public boolean takesUploads() {
        return true;
    }

    @Override
    public void requireReadable(UUID paper) {
        papers.whole(paper);
    }
}
