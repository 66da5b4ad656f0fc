package cn.tongxin.platform.web;

import cn.tongxin.kernel.errors.FieldError;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was wrong with a JSON body, in words of the contract: Jackson's own message names Java
 * classes and quotes input.
 */
record JsonProblem(String detail, List<FieldError> errors) {

    static JsonProblem of(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return at(path(unknown), "没有这个字段，请删除或改正字段名。");
        }
        if (e instanceof UnreadableText unreadable) {
            return at(path(unreadable), unreadable.advice());
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return at(path(mapping), "类型或格式不对，请对照接口文档填写。");
        }
        if (e instanceof MismatchedInputException) {
            return new JsonProblem("请求内容须是一个 JSON 对象，即 { } 的形式。", List.of());
        }
        return new JsonProblem("请求内容不是有效的 JSON。", List.of());
    }

    private static JsonProblem at(String field, String message) {
        return new JsonProblem("请求内容有字段无法读取。", List.of(new FieldError(field, message)));
    }

    private static String path(JsonMappingException e) {
        String path =
                e.getPath().stream()
                        .map(
                                r ->
                                        r.getFieldName() == null
                                                ? "[" + r.getIndex() + "]"
                                                : r.getFieldName())
                        .collect(Collectors.joining("."))
                        .replace(".[", "[")
                        .replaceAll("\\p{Cntrl}", "?");
        return path.length() > 60 ? path.substring(0, 60) + "…" : path;
    }
}
