import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** One language today; the texts are JSON so that another one is a file, not a change of code. */
export function startTexts(texts: Record<string, object>): void {
  void i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    resources: { 'zh-CN': texts },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}
