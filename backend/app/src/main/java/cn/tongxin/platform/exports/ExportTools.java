package cn.tongxin.platform.exports;

import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.platform.rules.RuleBook;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.sheets.CodeWords;
import cn.tongxin.platform.web.QueryReader;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** What every exported list works with; one parameter, so that its class stays small. */
@Singleton
public record ExportTools(
        QueryReader queries,
        RuleBook rules,
        FieldCipher cipher,
        ObjectMapper json,
        CodeWords words,
        CurrentCaller caller,
        FilterNames places,
        ExportFiles files) {}
