@echo off
rem Starts Guichet: finds a JDK 25, builds when there is no build or it is older than the sources, runs.
rem   guichet --jdk      only tells the JDK that was found
rem   GUICHET_JDKS       a folder in which to look for a JDK, instead of the usual ones
rem   GUICHET_JAVA_OPTS  more options for Java
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
set "WANTED=25"
set "HOUSE=%~dp0"
if "%HOUSE:~-1%"=="\" set "HOUSE=%HOUSE:~0,-1%"
set "JDK="

rem JAVA_HOME, then the PATH, then the usual folders
if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%J in ('where java 2^>nul') do if not defined JDK call :consider "%%~dpJ.."
if not defined JDK if defined GUICHET_JDKS (
    call :look "%GUICHET_JDKS%"
) else (
    call :look "%ProgramFiles%\Eclipse Adoptium"
    call :look "%ProgramFiles%\Java"
    call :look "%ProgramFiles%\Microsoft"
    call :look "%ProgramFiles%\Amazon Corretto"
    call :look "%ProgramFiles%\Zulu"
    call :look "%ProgramFiles%\BellSoft"
    call :look "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
    call :look "%USERPROFILE%\.jdks"
    call :look "%USERPROFILE%\scoop\apps"
    call :look "%USERPROFILE%\.sdkman\candidates\java"
)
if not defined JDK (
    echo guichet : aucun JDK %WANTED% trouvé. Installez un JDK %WANTED%, par exemple Eclipse Temurin %WANTED% ^(https://adoptium.net^), 1>&2
    echo   ou faites pointer JAVA_HOME vers un JDK %WANTED%. 1>&2
    echo guichet: no JDK %WANTED% found. Install a JDK %WANTED%, for example Eclipse Temurin %WANTED% ^(https://adoptium.net^), 1>&2
    echo   or let JAVA_HOME point to a JDK %WANTED%. 1>&2
    exit /b 69
)

if "%~1"=="--jdk" (
    echo %JDK%
    exit /b 0
)
if not exist "%HOUSE%\pom.xml" goto run
call :is_stale
if errorlevel 1 goto run

where mvn >nul 2>nul
if errorlevel 1 (
    echo guichet : Maven ^(mvn^) est introuvable ; il faut Maven 3.8.7 ou plus récent pour construire le programme. 1>&2
    echo guichet: Maven ^(mvn^) was not found; building the program needs Maven 3.8.7 or later. 1>&2
    exit /b 69
)
echo guichet : construction du programme ^(une minute la première fois^)… 1>&2
echo guichet: building the program ^(a minute the first time^)… 1>&2
if not defined JAVA_HOME set "JAVA_HOME=%JDK%"
set "JAVA25_HOME=%JDK%"
pushd "%HOUSE%"
call mvn -q -B -Dstyle.color=never -Dmaven.test.skip=true package 1>&2
if errorlevel 1 (
    popd
    echo guichet : la construction a échoué ; le message de Maven ci-dessus dit pourquoi. 1>&2
    echo guichet: the build failed; Maven's message above says why. 1>&2
    exit /b 70
)
rem unchanged content is not written again, and would stay older than the sources
copy /b "target\guichet.jar"+,, "target\guichet.jar" >nul
popd

:run
rem A counter starts fast and stays small; a centre serves thousands of them, from a quarter of the machine's memory.
set "MEMORY=-XX:+UseSerialGC -Xmx1g"
if "%~1"=="central" set "MEMORY=-XX:+UseParallelGC -XX:NewRatio=1"
"%JDK%\bin\java.exe" %MEMORY% -XX:-UsePerfData --enable-native-access=ALL-UNNAMED ^
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 %GUICHET_JAVA_OPTS% ^
    -cp "%HOUSE%\target\guichet.jar;%HOUSE%\target\lib\*" org.guichet.Main %*
exit /b %ERRORLEVEL%

rem Every JDK one or two folders below %1.
:look
if defined JDK exit /b 0
if not exist "%~1\" exit /b 0
for /d %%D in ("%~1\*") do (
    if not defined JDK call :consider "%%~fD"
    if not defined JDK for /d %%E in ("%%~fD\*") do if not defined JDK call :consider "%%~fE"
)
exit /b 0

rem Takes %1 as the JDK if its release file says at least the wanted version.
:consider
if not exist "%~f1\bin\java.exe" exit /b 0
if not exist "%~f1\release" exit /b 0
set "VERSION="
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~f1\release"') do set "VERSION=%%~V"
if not defined VERSION exit /b 0
for /f "tokens=1 delims=.+-" %%V in ("%VERSION%") do set "VERSION=%%V"
if %VERSION% GEQ %WANTED% set "JDK=%~f1"
exit /b 0

rem 0 when there is no build or it is older than the sources, else 1.
:is_stale
if not exist "%HOUSE%\target\guichet.jar" exit /b 0
if not exist "%HOUSE%\target\lib\" exit /b 0
powershell -NoProfile -Command ^
    "$h = $env:HOUSE; $built = (Get-Item -LiteralPath (Join-Path $h 'target\guichet.jar')).LastWriteTimeUtc;" ^
    "$sources = 'pom.xml', 'src\main', 'fxml', 'styles' | ForEach-Object { Join-Path $h $_ } | Where-Object { Test-Path -LiteralPath $_ };" ^
    "$newer = @(Get-Item -LiteralPath $sources); $newer += Get-ChildItem -LiteralPath $sources -Recurse;" ^
    "if ($newer | Where-Object { $_.LastWriteTimeUtc -gt $built }) { exit 0 } else { exit 1 }"
exit /b %ERRORLEVEL%
