package cn.tongxin.platform.imports;

import cn.tongxin.platform.audit.AuditTrail;
import cn.tongxin.platform.sheets.CodeWords;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every import works with; one parameter, so that its class stays small. */
@Singleton
public class ImportTools {
    private final CodeWords words;
    private final ObjectMapper json;
    private final Validator validator;
    private final Work work;
    private final Bounds bounds;

    /** What its rows pass through. */
    @Singleton
    record Work(ImportFiles files, ImportWritingService writing, AuditTrail trail) {}

    /** How long a table may be. */
    @Singleton
    static final class Bounds {
        private final int most;
        private final int mostTogether;

        Bounds(
                @ConfigProperty(name = "tongxin.imports.most-rows") int most,
                @ConfigProperty(name = "tongxin.imports.most-rows-together") int mostTogether) {
            this.most = most;
            this.mostTogether = mostTogether;
        }

        int most(boolean together) {
            return together ? mostTogether : most;
        }
    }

    ImportTools(CodeWords words, ObjectMapper json, Validator validator, Work work, Bounds bounds) {
        this.words = words;
        this.json = json;
        this.validator = validator;
        this.work = work;
        this.bounds = bounds;
    }

    RowBinder.Tools binding() {
        return new RowBinder.Tools(words, json, validator);
    }

    CodeWords words() {
        return words;
    }

    Work work() {
        return work;
    }

    Bounds bounds() {
        return bounds;
    }
}
