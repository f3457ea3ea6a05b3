export * from './echo.ts';
